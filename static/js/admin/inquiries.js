/** The triage without a mouse, saved replies, and who else is here. Everything works without it, too. */

const inquiry = document.querySelector("[data-inquiry]");
const rows = [...document.querySelectorAll("[data-inquiry-row]")];
let current = -1;

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function select(index) {
  if (!rows.length) return;
  rows[current]?.removeAttribute("data-current");
  current = Math.min(Math.max(index, 0), rows.length - 1);
  rows[current].setAttribute("data-current", "");
  rows[current].querySelector("a").focus();
}

const keys = {
  j: () => select(current + 1),
  k: () => select(current - 1),
  x: () => rows[current]?.querySelector("[type='checkbox']")?.click(),
  o: () => rows[current]?.querySelector("a").click(),
  r: () => document.querySelector("[data-verb='reply'] textarea")?.focus(),
  n: () => document.querySelector("[data-verb='note'] textarea")?.focus(),
  c: () => document.querySelector("[data-verb='close'] select")?.focus(),
  t: () => document.querySelector("[data-verb='take'] button")?.click(),
  u: () => document.querySelector("[data-back]")?.click(),
  "/": () => document.querySelector("input[type='search']")?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

document.querySelector("[data-tick-all]")?.addEventListener("change", (event) => {
  for (const row of rows) row.querySelector("[type='checkbox']").checked = event.target.checked;
});

document.querySelector("[data-saved-replies]")?.addEventListener("change", (event) => {
  const text = event.target.selectedOptions[0].dataset.text;
  const area = document.querySelector("[data-verb='reply'] textarea");
  if (text && area) area.value = area.value ? `${area.value}\n\n${text}` : text;
  area?.focus();
});

if (inquiry) {
  const notice = inquiry.querySelector("[data-presence]");
  const reply = document.querySelector("[data-verb='reply'] textarea");
  const token = document.querySelector("[name='csrfmiddlewaretoken']")?.value;

  const ping = async () => {
    if (document.hidden || !token) return;
    const doing = reply && document.activeElement === reply ? "replying" : "viewing";
    try {
      const response = await fetch(inquiry.dataset.present, {
        method: "POST",
        headers: { "X-CSRFToken": token },
        body: new URLSearchParams({ doing }),
      });
      if (!response.ok) return;
      const { others, version } = await response.json();
      const changed = version > Number(inquiry.dataset.version);
      notice.textContent = [...others, changed ? notice.dataset.changed : ""].filter(Boolean).join(" · ");
    } catch {
      // No network for a moment; the next ping tells.
    }
  };
  ping();
  setInterval(ping, Number(inquiry.dataset.pingSeconds) * 1000);
}
