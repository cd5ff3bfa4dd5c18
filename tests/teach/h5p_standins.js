// Stand-ins for the H5P content types, which no package registry has: they take the parameters apart by the same rules as
// MarkTheWords 1.11, MultiChoice 1.16, DragText 1.10 and Blanks 1.14, and count points as these do. Looks do not matter.
// The player (h5p-standalone) loads them as it would load the real ones.
const html = (markup) => Object.assign(document.createElement("div"), { innerHTML: markup });
const decoded = (text) => Object.assign(document.createElement("textarea"), { innerHTML: text }).value;
const range = (params, share) => params.overallFeedback.find((one) => share * 100 >= one.from && share * 100 <= one.to);

class Question extends H5P.EventDispatcher {
  constructor(params) {
    super();
    this.params = params;
    this.box = html("");
  }
  attach($container) {
    $container[0].append(this.box);
  }
  feedback() {
    return html(range(this.params, this.getScore() / this.getMaxScore()).feedback).textContent;
  }
}

// Words are parted at white space; what stands between asterisks, punctuation taken off, is an answer.
H5P.MarkTheWords = class extends Question {
  constructor(params) {
    super(params);
    this.box = html(params.textField);
    const walker = document.createTreeWalker(this.box, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const words = (node.textContent.match(/\S+/g) || []).map((word) => this.word(word));
      node.replaceWith(...words.flatMap((word) => [...word, " "]));
    }
  }
  word(text) {
    const head = text.match(/^[[({⟨¿¡“"«„]*/)[0];
    const tail = text.slice(head.length).match(/[",….:;?!\])}⟩»”]*$/)[0];
    const core = text.slice(head.length, text.length - tail.length);
    const word = document.createElement("span");
    const bare = core.replaceAll("**", "");
    word.dataset.answer = bare.length > 2 && bare.startsWith("*") && bare.endsWith("*");
    word.textContent = word.dataset.answer === "true" ? core.slice(1, -1).replaceAll("**", "*") : core;
    word.addEventListener("click", () => word.toggleAttribute("selected"));
    return [head, word, tail];
  }
  count(selector) {
    return this.box.querySelectorAll(selector).length;
  }
  getMaxScore() {
    return this.count("[data-answer=true]");
  }
  getScore() {
    return Math.max(0, this.count("[data-answer=true][selected]") - this.count("[data-answer=false][selected]"));
  }
};

H5P.MultiChoice = class extends Question {
  constructor(params) {
    super(params);
    this.box = html(params.question);
    params.answers.forEach((answer) => {
      const label = html(`<label><input type="${params.behaviour.type === "multi" ? "checkbox" : "radio"}">${answer.text}</label>`);
      this.box.append(label);
    });
  }
  chosen() {
    return [...this.box.querySelectorAll("input")].map((box) => box.checked);
  }
  right() {
    return this.params.answers.filter((answer) => answer.correct).length;
  }
  getMaxScore() {
    return this.params.behaviour.singlePoint ? 1 : this.right();
  }
  getScore() {
    const chosen = this.chosen();
    const points = this.params.answers.reduce((sum, answer, i) => sum + (chosen[i] ? (answer.correct ? 1 : -1) : 0), 0);
    return this.params.behaviour.singlePoint ? Number(points === this.right()) : Math.max(0, points);
  }
};

// *answer:tip\+feedback*; texts between are HTML, answers are compared as they are written.
H5P.DragText = class extends Question {
  constructor(params) {
    super(params);
    const parts = params.textField.replace(/\r\n|\n|\r/g, "<br/>").split(/(\*.*?\*)/).filter(Boolean);
    this.words = (params.distractors.match(/\*.*?\*/g) || []).map((part) => this.lex(part));
    this.zones = [];
    this.box = html(params.taskDescription);
    for (const part of parts) {
      if (!part.startsWith("*")) this.box.append(html(part));
      else this.zones.push({ text: this.lex(part), dropped: null });
    }
    this.words.push(...this.zones.map((zone) => zone.text));
  }
  lex(part) {
    return part.slice(1, -1).replace(/:[^\\*]+/g, "").replace(/\\[+-][^\\*:]+/g, "").trimEnd();
  }
  getMaxScore() {
    return this.zones.length;
  }
  getScore() {
    return this.zones.filter((zone) => zone.dropped === zone.text).length;
  }
};

// *answer/other answer:tip*; answers are decoded after they have been parted.
H5P.Blanks = class extends Question {
  constructor(params) {
    super(params);
    this.solutions = [];
    const gaps = params.questions.map((line) => line.replace(/\*(.+?)\*/g, (_, inside) => {
      this.solutions.push(inside.split(":")[0].split("/").map((answer) => decoded(answer.trim()).toLowerCase()));
      return "<input>";
    }));
    this.box = html(params.text + gaps.join(""));
  }
  getMaxScore() {
    return this.solutions.length;
  }
  getScore() {
    const typed = [...this.box.querySelectorAll("input")].map((input) => input.value.trim().toLowerCase());
    return this.solutions.filter((answers, i) => answers.includes(typed[i])).length;
  }
};

H5P.QuestionSet = class extends H5P.EventDispatcher {
  constructor(params, contentId) {
    super();
    this.params = params;
    this.children = params.questions.map((one) => H5P.newRunnable(one, contentId, undefined, true));
  }
  attach($container) {
    $container[0].append(html(`<h1>${this.params.introPage.title}</h1>${this.params.introPage.introduction}`));
    this.children.forEach((child) => child.attach($container));
  }
  getMaxScore() {
    return this.children.reduce((sum, child) => sum + child.getMaxScore(), 0);
  }
  getScore() {
    return this.children.reduce((sum, child) => sum + child.getScore(), 0);
  }
};
