import { Button, Link, mergeClasses } from '@fluentui/react-components'
import { ArrowLeftRegular, PrintRegular } from '@fluentui/react-icons'
import { useReceipt } from '../api/use-receipt.ts'
import { useInspection } from '../inspection-context.ts'
import { useItemPageStyles } from '../item/item-page-styles.ts'
import { ItemSkeleton } from '../item/item-skeleton.tsx'
import { hashOf } from '../place/place.ts'
import { FailedQuery } from '../shell/failed-query.tsx'
import { useFrameStyles } from '../shell/frame-styles.ts'
import { ReceiptSheet } from './receipt-sheet.tsx'
import { useReceiptStyles } from './receipt-styles.ts'

/** The receipt of a hand-in, on one sheet to be printed. */
export function ReceiptPage({ id }: { id: string }) {
  const frame = useFrameStyles()
  const item = useItemPageStyles()
  const styles = useReceiptStyles()
  const query = useReceipt(useInspection().id, id)
  if (query.data === undefined && query.error) {
    return <FailedQuery query={query} title="This receipt could not be loaded" />
  }
  const receipt = query.data
  return (
    <main className={frame.page}>
      {receipt ? (
        <>
          <nav aria-label="Back" className={styles.screenOnly}>
            <Link className={item.back} href={hashOf({ page: 'item', id: receipt.item })}>
              <ArrowLeftRegular aria-hidden /> {receipt.title}
            </Link>
          </nav>
          <ReceiptSheet receipt={receipt} />
          <div className={mergeClasses(styles.print, styles.screenOnly)}>
            <Button icon={<PrintRegular />} onClick={() => print()}>
              Print
            </Button>
          </div>
        </>
      ) : (
        <ItemSkeleton />
      )}
    </main>
  )
}
