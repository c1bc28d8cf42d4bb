// A person's hand and eye at the screen: every act is done for real and counted, and reckoned by the Keystroke-Level Model.
import { dragTo } from './drag.mjs';

/**
 * Seconds of each act, after Card, Moran and Newell, The Psychology of Human-Computer Interaction (1983), chapter 8: a key
 * (of an average typist who is no secretary), pointing, one press or release of a button, the way between keyboard and mouse,
 * making up one's mind. `word` is silent reading at 238 words a minute (Brysbaert 2019).
 */
export const seconds = { key: 0.28, point: 1.1, button: 0.1, home: 0.4, mind: 1.35, word: 60 / 238 };

const none = { key: 0, point: 0, button: 0, home: 0, mind: 0, word: 0 };

export class Hand {
  #at = 'mouse';
  #waited = 0;

  constructor(page) {
    this.page = page;
    this.counts = { ...none };
  }

  /** Keys, pointing moves, presses and releases, and ways between keyboard and mouse: what a hand does. */
  get acts() {
    const { key, point, button, home } = this.counts;
    return key + point + button + home;
  }

  /** What the model says of all that was done, in seconds; `waited` for the product, as it was here and now. */
  get time() {
    const parts = Object.entries(this.counts).map(([what, count]) => [what, count * seconds[what]]);
    const sum = (all) => all.reduce((total, [, part]) => total + part, 0);
    return {
      hand: sum(parts.filter(([what]) => what !== 'mind' && what !== 'word')),
      mind: this.counts.mind * seconds.mind,
      reading: this.counts.word * seconds.word,
      waited: this.#waited / 1000,
      all: sum(parts) + this.#waited / 1000,
    };
  }

  #goTo(place) {
    if (this.#at !== place) this.counts.home++;
    this.#at = place;
  }

  /** Points and clicks; `known` when it follows from the act before it, so that nobody stops to think. */
  async click(locator, { known = false } = {}) {
    if (!known) this.counts.mind++;
    this.#goTo('mouse');
    this.counts.point++;
    this.counts.button += 2;
    await this.sees(locator);
    await locator.click();
  }

  /** Points and clicks twice. */
  async doubleClick(locator) {
    this.counts.mind++;
    this.#goTo('mouse');
    this.counts.point++;
    this.counts.button += 4;
    await this.sees(locator);
    await locator.dblclick();
  }

  async drag(source, target, at) {
    this.counts.mind++;
    this.#goTo('mouse');
    this.counts.point += 2;
    this.counts.button += 2;
    await dragTo(this.page, source, target, at);
  }

  /** Types words one has in mind: an argument, before which nobody stops. */
  async type(words) {
    this.#goTo('keyboard');
    this.counts.key += [...words].length + [...words].filter((one) => /[A-Z]/.test(one)).length;
    await this.page.keyboard.type(words);
  }

  /** A key that is a command, as the one that ends what was typed; two keys when it is held with another. */
  async press(key, { known = false } = {}) {
    if (!known) this.counts.mind++;
    this.#goTo('keyboard');
    this.counts.key += key.split('+').length;
    await this.page.keyboard.press(key);
  }

  /** Reads what stands there once, as somebody does who has never seen it. */
  async reads(locator) {
    await this.sees(locator);
    const text = await locator.innerText();
    this.counts.word += text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }

  /** Waits until the product shows it. */
  async sees(locator) {
    const begin = performance.now();
    await locator.waitFor();
    this.#waited += performance.now() - begin;
  }
}
