import { type PointerEvent, useState } from 'react';
import styles from './histogram.module.css';

/** A horizontal range of a chart, from left to right. */
export type Span = readonly [left: number, right: number];

type BrushProps = {
  readonly width: number;
  readonly height: number;
  /** The selected range; null where nothing is selected. */
  readonly chosen: Span | null;
  readonly onChoose: (span: Span | null) => void;
  /** Called with the position of the mouse; null where it is elsewhere. */
  readonly onPoint: (place: number | null) => void;
};

/** A shorter stroke is a click. In pixels. */
const SHORTEST = 3;

/** Selects a range of a chart by dragging; a click clears it. */
export function Brush({ width, height, chosen, onChoose, onPoint }: BrushProps) {
  const [stroke, setStroke] = useState<Span | null>(null);
  const [left, right] = sorted(stroke ?? chosen ?? [0, 0]);
  const placeOf = ({ currentTarget, clientX }: PointerEvent<SVGRectElement>) => {
    const box = currentTarget.getBoundingClientRect();
    return Math.min(width, Math.max(0, ((clientX - box.left) / box.width) * width));
  };
  const begin = (event: PointerEvent<SVGRectElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setStroke([placeOf(event), placeOf(event)]);
  };
  const move = (event: PointerEvent<SVGRectElement>) => {
    const place = placeOf(event);
    onPoint(place);
    if (stroke) setStroke([stroke[0], place]);
  };
  const end = () => {
    if (stroke) onChoose(right - left < SHORTEST ? null : [left, right]);
    setStroke(null);
  };
  return (
    <g>
      {right > left && (
        <rect
          className={styles.chosen}
          x={Math.max(0, left)}
          y={0}
          width={Math.min(width, right) - Math.max(0, left)}
          height={height}
        />
      )}
      <rect
        className={styles.brush}
        width={width}
        height={height}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerLeave={() => onPoint(null)}
        onPointerUp={end}
        onPointerCancel={() => setStroke(null)}
      />
    </g>
  );
}

function sorted([from, to]: Span): Span {
  return from < to ? [from, to] : [to, from];
}
