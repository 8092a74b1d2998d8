/** A double click is one message: gives the form a key of its own and stops the second press. */
export class SendOnce {
  static selector = "form[data-send-once]";

  constructor(form) {
    const key = form.elements.namedItem("idempotency_key");
    if (key && !key.value && crypto.randomUUID) key.value = crypto.randomUUID();
    form.addEventListener("submit", (event) => {
      if (form.dataset.sending) event.preventDefault();
      form.dataset.sending = "true";
      form.querySelector("[type='submit']")?.setAttribute("aria-disabled", "true");
    });
    window.addEventListener("pageshow", () => {
      delete form.dataset.sending;
      form.querySelector("[type='submit']")?.removeAttribute("aria-disabled");
    });
  }
}
