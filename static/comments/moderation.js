// Keys and quick decisions on the moderators' queue. Without it every button is a form that does the same.

/** The queue: walks through the cards, decides without leaving the page, and offers the undo for its 30 seconds. */
class ModerationQueue {
  static selector = "[data-moderation-queue]";

  constructor(list) {
    this.list = list;
    this.status = document.querySelector("[data-moderation-status]");
    this.token = document.querySelector("[name='csrfmiddlewaretoken']");
    this.done = [];
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
    const offered = this.status?.querySelector("[data-moderation-undo]");
    if (offered) this.tick(Date.now() + Number(offered.dataset.seconds) * 1000);
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
    this.show(next);
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
    if (next) this.show(next);
    const answer = await this.send(form.action, data);
    card.removeAttribute("aria-busy");
    if (answer.ok) {
      const item = card.closest("li");
      this.done.push({ ...answer, item, after: item.nextElementSibling, until: Date.now() + 30000 });
      item.remove();
      this.offerUndo();
    } else {
      card.focus();
      this.say(answer.message, true);
    }
    if (!this.list.children.length) this.load(answer.undo);
  }

  /** Shows the next page of the queue, which still offers to undo the last decision. */
  load(undo) {
    const address = new URL(window.location.href);
    address.searchParams.set("undo", undo.split("/").at(-2));
    window.location.assign(address);
  }

  show(card) {
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "center" });
  }

  async submitUndo(event) {
    event.preventDefault();
    const last = this.done.pop();
    const answer = await this.send(event.target.action, new FormData(event.target));
    if (!answer.ok) {
      this.say(answer.message, true);
    } else if (last?.item) {
      this.putBack(last, answer.tokens);
      if (!this.offerUndo()) this.say(answer.message);
    } else {
      window.location.assign(window.location.href.replace(/[?&]undo=[^&]*/, ""));
    }
  }

  /** Puts a card back where it was; it names its row as the row is now. */
  putBack({ item, after }, tokens) {
    this.list.insertBefore(item, after?.parentNode === this.list ? after : null);
    for (const field of item.querySelectorAll("[name='chosen']")) {
      field.value = tokens[field.value.split(":")[0]] ?? field.value;
    }
    for (const details of item.querySelectorAll("details[open]")) details.open = false;
    this.show(item.querySelector("[data-moderation-card]"));
  }

  async send(url, data) {
    try {
      const response = await fetch(url, { method: "POST", body: data, headers: { Accept: "application/json" } });
      const answer = await response.json();
      const waiting = document.querySelector("[data-moderation-waiting]");
      if (waiting && answer.waiting !== undefined) waiting.textContent = answer.waiting;
      return answer;
    } catch {
      return { ok: false, message: this.status.dataset.offline };
    }
  }

  say(text, isProblem) {
    clearInterval(this.timer);
    const message = document.createElement("p");
    message.className = `moderation__message${isProblem ? " moderation__message--problem" : ""}`;
    message.textContent = text;
    this.status.replaceChildren(message);
  }

  /** Offers to take back the last decision for which there is time; tells whether there is one. */
  offerUndo() {
    this.done = this.done.filter((decision) => decision.until > Date.now());
    const last = this.done.at(-1);
    if (!last) return false;
    const form = document.createElement("form");
    form.className = "moderation__undo";
    form.method = "post";
    form.action = last.undo;
    form.dataset.moderationUndo = "";
    const words = document.createElement("span");
    words.textContent = last.message;
    const button = document.createElement("button");
    button.className = "button button-small";
    form.append(words, button, this.token.cloneNode());
    this.status.replaceChildren(form);
    this.tick(last.until);
    return true;
  }

  tick(until) {
    clearInterval(this.timer);
    const button = this.status.querySelector("[data-moderation-undo] button");
    const count = () => {
      const left = Math.ceil((until - Date.now()) / 1000);
      button.textContent = this.status.dataset.undo.replace("%s", String(left));
      if (left > 0) return;
      clearInterval(this.timer);
      button.closest("form").remove();
    };
    count();
    this.timer = setInterval(count, 1000);
  }
}

for (const node of document.querySelectorAll(ModerationQueue.selector)) new ModerationQueue(node);
