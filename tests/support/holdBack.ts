import type { Page } from '@playwright/test'

/** Lets a file come no sooner than the returned function is called. */
export async function holdBack(page: Page, file: string): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(file, async (route) => {
    await held
    await route.continue()
  })
  return release
}
