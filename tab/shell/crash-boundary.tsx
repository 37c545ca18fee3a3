import { Component, type ReactNode } from 'react'
import { FailureView } from './failure-view.tsx'

interface CrashBoundaryProps {
  /** Told once why the page could not be drawn. */
  onCrash: (why: string) => void
  children: ReactNode
}

/** A fault of ours in drawing the page ends in a plain message, never in a blank frame. */
export class CrashBoundary extends Component<CrashBoundaryProps, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true }
  }

  override componentDidCatch(error: Error): void {
    this.props.onCrash(error.message)
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children
    return (
      <FailureView
        title="This page could not be drawn"
        message="Nothing was changed. If it happens again, tell your administrator when it did."
        onRetry={() => location.reload()}
      />
    )
  }
}
