/** "Reply" below a reply points the form at it and goes there. Without script it is a link that does the same. */
export class ReplyTo {
  static selector = "[data-reply-form]";

  constructor(form) {
    this.form = form;
    this.parent = form.elements.namedItem("parent");
    this.banner = form.querySelector("[data-reply-banner]");
    if (!this.parent) return;
    document.addEventListener("click", (event) => {
      const link = event.target.closest("[data-reply-to]");
      if (!link || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      this.point(link.dataset.replyTo, link.dataset.replyParent ?? link.dataset.replyTo, link.dataset.replyAuthor);
    });
    form.querySelector("[data-reply-cancel]")?.addEventListener("click", () => this.point("", "", ""));
  }

  point(number, parent, author) {
    this.parent.value = parent;
    if (this.banner) {
      this.banner.hidden = !number;
      const words = this.banner.querySelector("[data-reply-words]");
      if (words && number) words.textContent = words.dataset.replyWords.replace("#", `#${number}`).replace("@", author || "");
    }
    this.form.scrollIntoView({ block: "start" });
    this.form.querySelector("textarea, input:not([type='hidden'])")?.focus({ preventScroll: true });
  }
}
