// Shows a page as it is printed: what the stylesheets say for paper holds on the screen.
const onPaper = (rules) => {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const media = rule.media.mediaText;
      if (/\bprint\b/.test(media)) rule.media.mediaText = "all";
      else if (/\bscreen\b/.test(media)) rule.media.mediaText = "not all";
    }
    if (rule.cssRules) onPaper(rule.cssRules);
  }
};

for (const sheet of document.styleSheets) onPaper(sheet.cssRules);

const paper = document.documentElement.style;
paper.colorScheme = "light";
paper.background = "#8a8d8c";
Object.assign(document.body.style, { boxSizing: "border-box", width: "210mm", maxWidth: "100%", margin: "0 auto", padding: "18mm 16mm", background: "#fff" });
