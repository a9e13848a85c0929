/** A browser that was started, whoever drives it. */
export interface Engine {
  /** As it calls itself, with its version: `Firefox 153.7.0`. */
  version: string
  /** A tab without any memory: nothing stored, nothing cached. */
  open(): Promise<Tab>
  close(): Promise<void>
}

/** What tests do in a tab. Selectors are CSS; each names one element that is in the page. */
export interface Tab {
  goto(url: string): Promise<void>
  /** Calls a function in the page. It goes there as text: it sees its arguments and the page, nothing else. */
  evaluate<Args extends unknown[], Result>(call: (...args: Args) => Result, ...args: Args): Promise<Result>
  /** Presses the mouse in the middle of an element, as a reader does. */
  click(selector: string): Promise<void>
  /** Types into what has the focus. */
  type(text: string): Promise<void>
  /** Selects all of what has the focus, to be typed over. */
  selectAll(): Promise<void>
  close(): Promise<void>
}

/** How a browser of this machine is started. */
export interface FoundEngine {
  name: string
  /** What drives it: `Playwright`, `WebDriver BiDi`, `WebDriver`. */
  driver: string
  launch(): Promise<Engine>
}

/** A browser that is not on this machine. */
export interface MissingEngine {
  name: string
  /** In words: what was looked for, and how it is installed. */
  missing: string
}
