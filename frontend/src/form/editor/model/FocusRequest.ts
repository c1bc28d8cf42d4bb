/** Remembers that what is picked next is to get the focus. */
export class FocusRequest {
  private wanted = false;

  ask(): void {
    this.wanted = true;
  }

  /** Whether it was asked for; asked once, answered once. */
  take(): boolean {
    const { wanted } = this;
    this.wanted = false;
    return wanted;
  }
}
