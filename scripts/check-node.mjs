// Runs on any Node, however old: the other scripts are TypeScript, which Node executes itself since 22.18.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`
Lossbook needs Node 24, and this is Node ${process.versions.node}.

Node 24 comes with "npm ci" as the package "node". Its install script was skipped, or nothing is installed. Run

    npm ci
    npm rebuild node --ignore-scripts=false

then try again. Or install Node 24 yourself: https://nodejs.org/en/download
`)
  process.exit(1)
}
