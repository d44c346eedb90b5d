import { Component, type ReactNode } from 'react';
import { EmptyState } from './empty-state.js';

type SafeProps = { readonly children: ReactNode };

/** Shows a message and a way to continue where a view fails, or where a part of the page cannot be loaded. */
export class Safe extends Component<SafeProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <EmptyState
        title="This view could not be shown"
        text="The service may be away, or have a new version. What you did is kept by the service."
      >
        <button type="button" className="button primary" onClick={() => location.reload()}>
          Load the page again
        </button>
      </EmptyState>
    );
  }
}
