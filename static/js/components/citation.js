/** A citation opens its reference in place. Without script, or with a modifier key, it leads to the list. */
export class Citation {
  static selector = ".citation a";

  constructor(link) {
    this.link = link;
    this.source = document.getElementById(link.hash.slice(1));
    if (!this.source || !("popover" in HTMLElement.prototype)) return;
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      if (this.note?.matches(":popover-open")) this.note.hidePopover();
      else this.show();
    });
  }

  show() {
    if (!this.note) this.make();
    this.note.showPopover();
    const at = this.link.getBoundingClientRect();
    const size = this.note.getBoundingClientRect();
    const text = (this.link.closest(".reading__main") ?? document.body).getBoundingClientRect();
    const middle = at.left + at.width / 2 - size.width / 2;
    const left = Math.max(text.left, Math.min(middle, text.right - size.width));
    const below = at.bottom + 8;
    const top = below + size.height > window.innerHeight && at.top > size.height + 8 ? at.top - size.height - 8 : below;
    this.note.style.left = `${left + window.scrollX}px`;
    this.note.style.top = `${top + window.scrollY}px`;
  }

  make() {
    this.note = document.createElement("div");
    this.note.className = "citation-note";
    this.note.popover = "auto";
    this.note.role = "note";
    const copy = this.source.cloneNode(true);
    copy.querySelectorAll(".references__back").forEach((back) => back.remove());
    copy.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    this.note.append(...copy.childNodes);
    this.note.addEventListener("toggle", (event) => this.link.setAttribute("aria-expanded", String(event.newState === "open")));
    this.link.closest(".citation").after(this.note);
  }
}
