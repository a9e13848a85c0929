/** A session of a W3C WebDriver: a browser with one window. */
export interface WebDriverSession {
  version: string
  /** Sends a command, its path below the session's. */
  send<Result = unknown>(method: 'POST' | 'GET', path: string, body?: object): Promise<Result>
  end(): Promise<void>
}

/**
 * Starts a session at a running driver. The protocol is JSON over HTTP (https://www.w3.org/TR/webdriver2/); the few
 * commands that tests need are less than a library for all of them.
 */
export async function startSession(address: string, capabilities: object): Promise<WebDriverSession> {
  const started = await send<{ sessionId: string; capabilities: { browserVersion: string } }>(
    'POST',
    `${address}/session`,
    { capabilities: { alwaysMatch: capabilities } },
  )
  const session = `${address}/session/${started.sessionId}`
  return {
    version: started.capabilities.browserVersion,
    send: (method, path, body) => send(method, `${session}/${path}`, body),
    end: () => send('DELETE', session),
  }
}

async function send<Result>(method: string, url: string, body?: object): Promise<Result> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(60_000),
  })
  const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } }
  if (response.ok) return value
  throw new Error(`WebDriver: ${method} ${new URL(url).pathname}: ${value.error}: ${value.message}`)
}
