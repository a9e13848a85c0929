/** What one browser printed for all chapters, on one backend: a file of content/proof. */
export interface ProofRecord {
  /** Which of the page's columns it is: `firefox-cpu`. */
  combination: string
  /** The browser and its version: `Firefox 153.7.0`. */
  engine: string
  /** What drove it: `WebDriver BiDi`. */
  driver: string
  backend: string
  /** The day of the run, `2026-11-26`. */
  date: string
  lossbook: string
  tfjs: string
  system: string
  chapters: Record<string, MeasuredChapter>
}

/** How what a chapter printed compares with PyTorch's record. */
export interface MeasuredChapter {
  /** Says which cells were run and what they were compared with: see `chapterDigest`. */
  digest: string
  /** Cells compared. */
  cells: number
  /** Values of those cells: their numbers, and one for a cell that prints words only. */
  values: number
  /** Values of the cells that match. */
  matched: number
  /** |ours − PyTorch’s|, the largest of all numbers; null where no number was compared. */
  largestDifference: number | null
  /** Cells that do not match. */
  differing: string[]
}
