const files = (folder: string, count: number, ending: string) =>
  Array.from({ length: count }, (_, i) => `${folder}/${i + 1}.${ending}`)

/** A folder for those who have none at hand, with most of what surprises in it. Its files exist by name only. */
export const exampleFolder = {
  name: 'pets',
  paths: [
    'README.md',
    ...files('train/cat', 12, 'jpg'),
    ...files('train/cat/night', 2, 'jpg'),
    ...files('train/dog', 11, 'JPG'),
    ...files('train/dog/night', 3, 'jpg'),
    ...files('train/owl', 4, 'png'),
    'train/owl/._1.png',
    ...files('train/rabbit9', 2, 'jpeg'),
    ...files('train/rabbit10', 3, 'jpeg'),
    ...files('train/tortoise', 5, 'webp'),
    'train/cover.png',
    'train/labels.csv',
    ...files('val/cat', 3, 'jpg'),
    ...files('val/dog', 2, 'jpg'),
    ...files('val/owl', 2, 'png'),
  ],
}
