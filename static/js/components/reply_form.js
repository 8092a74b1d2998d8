/** Tells how long somebody wrote, and lets them write to everybody after all. Sets nothing that stays in the browser. */
export class ReplyForm {
  static selector = "[data-reply-form]";

  constructor(form) {
    const started = performance.now();
    const elapsed = form.elements.namedItem("elapsed");
    form.addEventListener("submit", () => {
      if (elapsed) elapsed.value = String(Math.round(performance.now() - started));
    });
    const cancel = form.querySelector("[data-reply-cancel]");
    if (cancel) cancel.hidden = false;
  }
}
