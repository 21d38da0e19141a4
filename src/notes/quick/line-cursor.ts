import type { ListMarker } from './list-marker.ts';
import { leave } from './unusual.ts';

/** How far one line has been read: behind the marks of the containers it lies in. Tabs reach to every fourth column. */
export class LineCursor {
  private text = '';
  /** Where the unread part starts. */
  private at = 0;
  private columns = 0;
  /** Where its first character that is no white space stands. */
  private nextAt = 0;
  /** The width of the white space before that, in columns. */
  indent = 0;

  start(text: string): void {
    this.text = text;
    this.at = 0;
    this.columns = 0;
    this.look();
  }

  private look(): void {
    const { text } = this;
    let at = this.at;
    let columns = this.columns;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x20) columns += 1;
      else if (code === 0x09) columns += 4 - (columns % 4);
      else break;
    }
    this.nextAt = at;
    this.indent = columns - this.columns;
  }

  get isBlank(): boolean {
    return this.nextAt >= this.text.length;
  }

  /** The first character of the unread part that is no white space. */
  get next(): string {
    return this.text[this.nextAt] ?? '';
  }

  /** The unread part without the white space it starts with. */
  get rest(): string {
    return this.text.slice(this.nextAt);
  }

  /** The unread part; where it starts inside a tab, with all of the tab. */
  get tail(): string {
    return this.text.slice(this.at);
  }

  /** The unread part, to the letter. What starts inside a tab is left to the full parser. */
  get exactTail(): string {
    if (this.text.charCodeAt(this.at) === 0x09 && this.columns % 4 !== 0) leave();
    return this.text.slice(this.at);
  }

  /** The column, from 1, of the first character that is no white space. */
  get column(): number {
    return this.nextAt + 1;
  }

  /** Takes so many columns of white space; of a tab perhaps only a part. */
  take(columns: number): void {
    let left = columns;
    while (left > 0) {
      const isTab = this.text.charCodeAt(this.at) === 0x09;
      const width = isTab ? 4 - (this.columns % 4) : 1;
      this.columns += Math.min(width, left);
      if (width <= left) this.at += 1;
      left -= width;
    }
    this.look();
  }

  /** Takes the indent, and so many characters none of which is a tab, or of which only those at the end are. */
  takeCharacters(count: number): void {
    this.take(this.indent);
    for (let taken = 0; taken < count; taken += 1) {
      this.columns += this.text.charCodeAt(this.at) === 0x09 ? 4 - (this.columns % 4) : 1;
      this.at += 1;
    }
    this.look();
  }

  /** Takes `>` and the blank behind it; whether it stands here. */
  takeQuoteMark(): boolean {
    if (this.next !== '>') return false;
    this.takeCharacters(1);
    if (this.indent > 0) this.take(1);
    return true;
  }

  takeMarker({ width, isBlank }: ListMarker): void {
    this.takeCharacters(width);
    if (!isBlank) this.take(this.indent);
  }

  /** The unread part without so many columns of white space, as far as it has them. */
  tailWithout(columns: number): string {
    let left = Math.min(columns, this.indent);
    if (left === 0) return this.exactTail;
    let at = this.at;
    for (; left > 0; at += 1) {
      if (this.text.charCodeAt(at) === 0x09) leave();
      left -= 1;
    }
    return this.text.slice(at);
  }

  /** The width in columns of the white space that stands so many characters behind the indent. */
  spaceBehind(count: number): number {
    let columns = this.columns + this.indent + count;
    const from = columns;
    for (let at = this.nextAt + count; ; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 0x20) columns += 1;
      else if (code === 0x09) columns += 4 - (columns % 4);
      else return columns - from;
    }
  }
}
