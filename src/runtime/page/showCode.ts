import { selectTab } from './selectTab.ts'

/** Brings a cell's TypeScript into sight. */
export function showCode(cell: HTMLElement): void {
  selectTab(cell.querySelector<HTMLElement>('[data-tab]') ?? cell)
}
