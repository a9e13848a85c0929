/** Names that are read before the page has a turn. */
const sliceLength = 5000

/**
 * The name of the folder that was chosen, and the paths of all its files relative to it. No file is opened.
 *
 * @param files what an `<input webkitdirectory>` has, at least one
 * @param tell called now and then with how many are read
 */
export async function pathsOf(
  files: ArrayLike<{ webkitRelativePath: string }>,
  tell: (count: number) => void,
): Promise<{ name: string; paths: string[] }> {
  const whole: string[] = []
  for (let i = 0; i < files.length; i++) {
    whole.push(files[i]!.webkitRelativePath)
    if (i % sliceLength !== sliceLength - 1) continue
    tell(i + 1)
    await new Promise((resolve) => setTimeout(resolve))
  }
  const name = whole[0]!.split('/', 1)[0]!
  return { name, paths: whole.map((path) => path.slice(name.length + 1)) }
}
