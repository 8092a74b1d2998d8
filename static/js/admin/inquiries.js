/** The triage without a mouse, saved replies, kept drafts, and who else is here. Everything works without it, too. */

const page = document.querySelector("[data-inquiry], [data-inquiry-list]");
const inquiry = document.querySelector("[data-inquiry]");
const reply = document.querySelector("[data-verb='reply'] textarea");

/* The list: one row at a time, and what is done to the ticked ones. */

const rows = [...document.querySelectorAll("[data-inquiry-row]")];
const ticks = rows.map((row) => row.querySelector("[type='checkbox']"));
let current = -1;

function select(index) {
  if (!rows.length) return;
  rows[current]?.removeAttribute("data-current");
  current = Math.min(Math.max(index, 0), rows.length - 1);
  rows[current].setAttribute("data-current", "");
  rows[current].querySelector("a").focus();
}

const bulk = document.querySelector("[data-bulk]");
const tickAll = document.querySelector("[data-tick-all]");
const NEEDS = { assign: "assignee", move: "mailbox", priority: "priority", close: "outcome" };

function showBulk() {
  const count = ticks.filter((tick) => tick.checked).length;
  bulk.hidden = count === 0;
  const told = bulk.querySelector("[data-bulk-count]");
  told.textContent = `${count} ${told.dataset.words}`;
  const needed = NEEDS[bulk.querySelector("[name='act']").value];
  for (const field of bulk.querySelectorAll("[data-bulk-field]")) {
    field.hidden = !["act", needed].includes(field.dataset.bulkField);
  }
  tickAll.checked = count === rows.length;
  tickAll.indeterminate = count > 0 && count < rows.length;
}

if (bulk) {
  tickAll.addEventListener("change", () => {
    for (const tick of ticks) tick.checked = tickAll.checked;
    showBulk();
  });
  for (const tick of ticks) tick.addEventListener("change", showBulk);
  bulk.querySelector("[name='act']").addEventListener("change", showBulk);
  showBulk();
}

/* The way back leads to the view that one came from; a search is left out, it may be a name. */

const back = document.querySelector("[data-back]");
if (rows.length) {
  const filter = new URLSearchParams(location.search);
  for (const name of ["q", "batch"]) filter.delete(name);
  sessionStorage.setItem("inquiries-view", filter.toString());
} else if (back && sessionStorage.getItem("inquiries-view")) {
  back.search = sessionStorage.getItem("inquiries-view");
}

/* Keys, unless the person has switched them off in their account. */

function compose(name) {
  const panel = document.querySelector(`[data-compose='${name}']`);
  if (!panel) return;
  panel.open = true;
  panel.querySelector("textarea").focus();
}

const keys = inquiry
  ? {
      r: () => compose("reply"),
      n: () => compose("note"),
      l: () => compose("call"),
      c: () => document.querySelector("[data-verb='close'] select")?.focus(),
      t: () => document.querySelector("[data-verb='take'] button")?.click(),
      u: () => back.click(),
    }
  : {
      j: () => select(current + 1),
      k: () => select(current - 1),
      x: () => ticks[current]?.click(),
      o: () => rows[current]?.querySelector("a").click(),
      "/": () => document.querySelector("input[type='search']")?.focus(),
    };

const config = JSON.parse(document.getElementById("wagtail-config")?.textContent ?? "{}");
const isTyping = (target) =>
  target.closest("input:not([type='checkbox']), textarea, select, [contenteditable]") !== null;

if (page && config.KEYBOARD_SHORTCUTS_ENABLED !== false) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
}

document.querySelector("[data-saved-replies]")?.addEventListener("change", (event) => {
  const text = event.target.selectedOptions[0].dataset.text;
  if (text && reply) reply.value = reply.value ? `${reply.value}\n\n${text}` : text;
  reply?.focus();
});

/* Every few seconds: say that one is here and hand in the draft; hear who else is here and what has changed. */

if (inquiry) {
  const notice = inquiry.querySelector("[data-presence]");
  const draft = inquiry.querySelector("[data-draft]");
  const token = document.querySelector("[name='csrfmiddlewaretoken']")?.value;
  let kept = reply?.value;
  let isSending = false;

  const ping = async ({ keepalive = false } = {}) => {
    if (!token || isSending) return;
    const text = reply?.value;
    const body = new URLSearchParams({ doing: reply && document.activeElement === reply ? "replying" : "viewing" });
    if (text !== kept) body.set("draft", text);
    try {
      const response = await fetch(inquiry.dataset.present, {
        method: "POST",
        headers: { "X-CSRFToken": token },
        body,
        keepalive,
      });
      if (!response.ok) throw new Error(response.status);
      const { others, version } = await response.json();
      const changed = version > Number(inquiry.dataset.version);
      notice.textContent = [...others, changed ? notice.dataset.changed : ""].filter(Boolean).join(" · ");
      if (text !== kept) draft.textContent = draft.dataset.saved;
      kept = text;
    } catch {
      // No network for a moment; the next ping tells, and hands the draft in again.
      if (text !== kept) draft.textContent = draft.dataset.unsaved;
    }
  };

  // A draft that is kept while its reply is on the way would come back after it.
  reply?.form.addEventListener("submit", () => {
    isSending = true;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && reply?.value !== kept) ping({ keepalive: true });
  });
  ping();
  setInterval(() => document.hidden || ping(), Number(inquiry.dataset.pingSeconds) * 1000);
}
