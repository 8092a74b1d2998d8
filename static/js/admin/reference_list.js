/* A list of chosen references in the editor, and the chooser that adds to it. */
window.wagtail.app.register(
  "reference-list",
  class extends window.StimulusModule.Controller {
    static targets = ["items"];
    static values = { url: String, name: String };

    choose() {
      window.ModalWorkflow({
        url: this.urlValue,
        urlParams: { multiple: 1 },
        onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
        responses: { chosen: (references) => this.add(references) },
      });
    }

    add(references) {
      for (const { id, string } of references) {
        if (this.has(id)) continue;
        const item = document.createElement("li");
        item.className = "reference-list__item";
        const input = Object.assign(document.createElement("input"), { type: "hidden", name: this.nameValue, value: id });
        const title = Object.assign(document.createElement("span"), { textContent: string });
        const remove = Object.assign(document.createElement("button"), {
          type: "button",
          className: "button button-small button-secondary no",
          textContent: window.gettext ? window.gettext("Remove") : "Remove",
        });
        remove.dataset.action = "reference-list#remove";
        remove.setAttribute("aria-label", `${remove.textContent} ${string}`);
        item.append(input, " ", title, " ", remove);
        this.itemsTarget.append(item);
      }
      this.tell();
    }

    remove(event) {
      const item = event.currentTarget.closest("li");
      const next = item.nextElementSibling || item.previousElementSibling;
      item.remove();
      (next ? next.querySelector("button") : this.element.querySelector(":scope > button")).focus();
      this.tell();
    }

    has(id) {
      return [...this.itemsTarget.querySelectorAll("input")].some((input) => input.value === String(id));
    }

    /* The editor saves and previews when a field says that it changed. */
    tell() {
      this.element.dispatchEvent(new Event("change", { bubbles: true }));
    }
  },
);
