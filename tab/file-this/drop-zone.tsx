import { Button, mergeClasses, Text } from '@fluentui/react-components'
import { type DragEvent, useRef, useState } from 'react'
import { useFileThisStyles } from './file-this-styles.ts'

interface DropZoneProps {
  /** Why nothing is taken yet; `null` where a document can come. */
  waitsFor: string | null
  largest: number
  onFile: (file: File) => void
  onRefuse: (why: string) => void
}

/** A document is dropped here, or chosen by the button, which is the way by keyboard too. */
export function DropZone({ waitsFor, largest, onFile, onRefuse }: DropZoneProps) {
  const styles = useFileThisStyles()
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  const take = (files: FileList | null): void => {
    const [file, ...others] = files ?? []
    if (!file) return
    const why = waitsFor ?? whyNot(file, others.length, largest)
    if (why === null) onFile(file)
    else onRefuse(why)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const hover = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      aria-label="The document"
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text as="p">Drop a document here, up to {Math.floor(largest / 2 ** 20)} MB</Text>
      <Button disabledFocusable={waitsFor !== null} onClick={() => picker.current?.click()}>
        Choose a document
      </Button>
      {waitsFor !== null && (
        <Text as="p" size={200} className={styles.quiet}>
          {waitsFor}
        </Text>
      )}
      <input
        ref={picker}
        className={styles.file}
        type="file"
        aria-hidden
        tabIndex={-1}
        onChange={({ target }) => {
          take(target.files)
          target.value = ''
        }}
      />
    </section>
  )
}

function whyNot({ size }: File, others: number, largest: number): string | null {
  if (others > 0) return 'One document at a time: drop the next when this one is there.'
  if (size > largest) return `That is more than ${Math.floor(largest / 2 ** 20)} MB. Put it into its folder yourself.`
  return size === 0 ? 'That is empty, or a folder. Drop a document.' : null
}
