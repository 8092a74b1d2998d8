// Keys and quick decisions on the moderators' queue. Without it every button is a form that does the same.

/** The queue: walks through the cards, decides without leaving the page, and offers the undo for its 30 seconds. */
class ModerationQueue {
  static selector = "[data-moderation-queue]";

  constructor(list) {
    this.list = list;
    this.status = document.querySelector("[data-moderation-status]");
    this.keys = document.querySelector("[data-moderation-keys]");
    document.addEventListener("keydown", (event) => this.press(event));
    list.addEventListener("submit", (event) => this.submit(event));
    this.status?.addEventListener("submit", (event) => this.submitUndo(event));
    const help = document.querySelector("[data-moderation-help]");
    if (help && this.keys) {
      help.hidden = false;
      help.addEventListener("click", () => this.keys.showModal());
    }
    const all = document.querySelector("[data-moderation-all]");
    all?.addEventListener("change", () => {
      for (const box of this.boxes) box.checked = all.checked;
      this.count();
    });
    list.addEventListener("change", () => this.count());
    if (this.status?.querySelector("[data-moderation-undo]")) this.tick();
  }

  get cards() {
    return [...this.list.querySelectorAll("[data-moderation-card]:not([aria-busy])")];
  }

  get boxes() {
    return [...this.list.querySelectorAll("input[name='chosen'][type='checkbox']")];
  }

  get current() {
    return document.activeElement?.closest("[data-moderation-card]");
  }

  count() {
    const chosen = this.boxes.filter((box) => box.checked).length;
    const place = document.querySelector("[data-moderation-chosen]");
    if (place) place.textContent = chosen ? `${chosen}` : "";
  }

  move(step) {
    const cards = this.cards;
    if (!cards.length) return;
    const at = cards.indexOf(this.current);
    const next = cards[at < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, at + step))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || this.keys?.open) return;
    const field = event.target.closest("input:not([type='checkbox']), select, textarea, [contenteditable='true']");
    if (event.key === "Escape" && field) {
      this.current?.focus();
      return;
    }
    if (field) {
      if (event.key === "Enter" && field.tagName === "SELECT") {
        event.preventDefault();
        field.form.requestSubmit(field.form.querySelector("button[name='verb']"));
      }
      return;
    }
    const actions = {
      j: () => this.move(1),
      k: () => this.move(-1),
      a: () => this.push("approve", "dismiss"),
      s: () => this.push("spam"),
      e: () => this.push("escalate"),
      r: () => this.refuse(),
      u: () => this.status?.querySelector("[data-moderation-undo]")?.requestSubmit(),
      x: () => this.current?.querySelector("input[name='chosen'][type='checkbox']")?.click(),
      p: () => this.current?.querySelector("[data-moderation-person]")?.click(),
      o: () => this.current?.querySelector("[data-moderation-open]")?.click(),
      "?": () => this.keys?.showModal(),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    if (!this.current && "asrexpo".includes(event.key)) this.move(0);
    else action();
  }

  /** Press the first of these that the card offers. */
  push(...verbs) {
    const buttons = verbs.map((verb) => this.current?.querySelector(`[data-moderation-decision] button[value='${verb}']`));
    const button = buttons.find(Boolean);
    button?.form.requestSubmit(button);
  }

  refuse() {
    const details = this.current?.querySelector("[data-moderation-refuse]");
    if (!details) return;
    details.open = true;
    details.querySelector("select")?.focus();
  }

  async submit(event) {
    const form = event.target.closest("[data-moderation-decision]");
    if (!form) return;
    event.preventDefault();
    const card = form.closest("[data-moderation-card]");
    const data = new FormData(form);
    if (event.submitter) data.set(event.submitter.name, event.submitter.value);
    const next = this.cards[this.cards.indexOf(card) + 1] || this.cards[this.cards.indexOf(card) - 1];
    card.setAttribute("aria-busy", "true");
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
    }
    const answer = await this.send(form.action, data);
    if (answer.ok) {
      card.closest("li").remove();
      this.offerUndo(answer);
    } else {
      card.removeAttribute("aria-busy");
      card.focus();
      this.say(answer.message, true);
    }
    if (!this.cards.length) window.location.reload();
  }

  async submitUndo(event) {
    event.preventDefault();
    const answer = await this.send(event.target.action, new FormData(event.target));
    if (answer.ok) window.location.assign(window.location.href.replace(/[?&]undo=[^&]*/, ""));
    else this.say(answer.message, true);
  }

  async send(url, data) {
    try {
      const response = await fetch(url, { method: "POST", body: data, headers: { Accept: "application/json" } });
      const answer = await response.json();
      const waiting = document.querySelector("[data-moderation-waiting]");
      if (waiting && answer.waiting !== undefined) waiting.textContent = answer.waiting;
      return answer;
    } catch {
      return { ok: false, message: "That did not reach the site. Nothing was decided; please try again." };
    }
  }

  say(text, isProblem) {
    clearInterval(this.timer);
    const message = document.createElement("p");
    message.className = `moderation__message${isProblem ? " moderation__message--problem" : ""}`;
    message.textContent = text;
    this.status.replaceChildren(message);
  }

  offerUndo(answer) {
    const form = document.createElement("form");
    form.className = "moderation__undo";
    form.method = "post";
    form.action = answer.undo;
    form.dataset.moderationUndo = "";
    const words = document.createElement("span");
    words.textContent = answer.message;
    const button = document.createElement("button");
    button.className = "button button-small";
    button.textContent = "Undo (30 s)";
    form.append(words, button, this.list.querySelector("[name='csrfmiddlewaretoken']")?.cloneNode() ?? "");
    this.token = form.querySelector("[name='csrfmiddlewaretoken']") ?? this.token?.cloneNode();
    if (this.token && !form.contains(this.token)) form.append(this.token);
    this.status.replaceChildren(form);
    this.tick();
  }

  tick() {
    clearInterval(this.timer);
    const button = this.status.querySelector("[data-moderation-undo] button");
    let left = Number(button.textContent.match(/\d+/)?.[0] ?? 30);
    this.timer = setInterval(() => {
      left -= 1;
      button.textContent = button.textContent.replace(/\d+/, String(left));
      if (left <= 0) {
        clearInterval(this.timer);
        button.closest("form").remove();
      }
    }, 1000);
  }
}

for (const node of document.querySelectorAll(ModerationQueue.selector)) new ModerationQueue(node);
