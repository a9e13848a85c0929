/** Switches between light and dark, and remembers it where storage is allowed. */
export class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const root = document.documentElement
    const show = () => button?.setAttribute('aria-pressed', String(root.dataset.theme === 'dark'))
    const follow = matchMedia('(prefers-color-scheme: dark)')
    show()
    button?.addEventListener('click', () => {
      const theme = root.dataset.theme === 'dark' ? 'light' : 'dark'
      root.dataset.theme = theme
      show()
      try {
        // A choice equal to the system's is no choice: the page goes on following the system.
        if (theme === (follow.matches ? 'dark' : 'light')) localStorage.removeItem('theme')
        else localStorage.setItem('theme', theme)
      } catch {
        // Storage is blocked: the choice holds for this page.
      }
    })
    follow.addEventListener('change', ({ matches }) => {
      root.dataset.theme = matches ? 'dark' : 'light'
      show()
    })
  }
}
