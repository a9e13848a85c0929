export type Theme = 'light' | 'dark'

/** A drawing with the colours of a theme in place of the site's variables. */
export function withColours(svg: string, theme: Theme): string {
  return svg.replace(
    /var\((--[\w-]+)(?:,[^)]*)?\)/g,
    (_, name: string) => themeColours[theme][name] ?? 'currentColor',
  )
}

/** The colours of `styles/tokens.css` that pictures need, for places that read no stylesheet; a test holds them equal. */
export const themeColours: Record<Theme, Record<string, string>> = {
  light: {
    '--paper': '#fbfaf5',
    '--sheet': '#fff',
    '--ledger': '#f1f5ec',
    '--ledger-rule': '#d3dfc9',
    '--ink': '#1c1a16',
    '--ink-2': '#504d45',
    '--ink-3': '#6b675c',
    '--rule': '#e4e0d3',
    '--accent': '#1d33c4',
    '--proven': '#14633c',
    '--chart-1': '#1d33c4',
    '--chart-2': '#c63f22',
    '--chart-3': '#14733f',
    '--chart-4': '#9a6700',
    '--chart-grid': '#e4e0d3',
  },
  dark: {
    '--paper': '#151412',
    '--sheet': '#1c1b18',
    '--ledger': '#18211a',
    '--ledger-rule': '#304034',
    '--ink': '#ece8dc',
    '--ink-2': '#bab4a5',
    '--ink-3': '#9c9687',
    '--rule': '#302e28',
    '--accent': '#aab6ff',
    '--proven': '#7ed3a1',
    '--chart-1': '#a0afff',
    '--chart-2': '#ff8b70',
    '--chart-3': '#77cf9b',
    '--chart-4': '#e6b75c',
    '--chart-grid': '#302e28',
  },
}
