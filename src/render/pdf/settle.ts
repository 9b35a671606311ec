import { emptyPageMap, type PageMap } from "../../model/page-map.js";
import type { PrintedUnit, PrintJob } from "../../model/print.js";
import { giveWay } from "../../util/give-way.js";
import type { UnitPages } from "./paginate.js";

/** A unit that is to be printed: its job depends on the pages of all. */
export interface UnitPlan {
  readonly key: string;
  readonly kind: UnitPages["kind"];
  /** Returns the job, or undefined when the unit is empty. */
  readonly lay: (map: PageMap) => PrintJob | undefined;
}

/** A unit as printed. */
export interface SettledUnit extends UnitPages {
  readonly job: PrintJob;
  readonly printed: PrintedUnit;
}

/** All units printed, with page numbers that are true when `settled`. */
export interface Settlement {
  readonly units: readonly SettledUnit[];
  readonly map: PageMap;
  readonly settled: boolean;
}

const roundLimit = 3;
// Chapters first, since the back matter names their pages and the front matter names both.
const phases: readonly UnitPlan["kind"][] = ["chapter", "back", "front"];

/**
 * Prints units until no page number that is printed changes, at most three rounds: in each, only the units whose HTML changed are printed
 * again. `meanwhile` is called with what is printed already while the browser prints units that depend on it.
 */
export async function settleUnits(
  plans: readonly UnitPlan[],
  print: (job: PrintJob) => Promise<PrintedUnit>,
  count: (units: readonly SettledUnit[]) => PageMap,
  meanwhile: (units: readonly SettledUnit[]) => Promise<void> = async () => undefined,
): Promise<Settlement> {
  const done = new Map<string, SettledUnit>();
  let map = emptyPageMap;
  for (let round = 0; round <= roundLimit; round++) {
    let changed = false;
    for (const phase of phases) {
      const printing: Promise<SettledUnit>[] = [];
      for (const plan of plans.filter(({ kind }) => kind === phase)) {
        const job = plan.lay(map);
        if (!job || job.html === done.get(plan.key)?.job.html) continue;
        // The last round only looks: what would still change has not settled.
        if (round === roundLimit) return { units: inOrder(plans, done), map, settled: false };
        const unit = print(job).then((printed): SettledUnit => ({ key: plan.key, kind: plan.kind, job, printed }));
        // A failure is thrown below, when all are laid out; until then it must not end the process as one that nobody handles.
        unit.catch(() => undefined);
        printing.push(unit);
        // The browser gets its first jobs while the next are laid out.
        await giveWay();
      }
      if (printing.length === 0) continue;
      changed = true;
      await meanwhile([...done.values()]);
      for (const unit of await Promise.all(printing)) done.set(unit.key, unit);
      map = count(inOrder(plans, done));
    }
    if (!changed) break;
  }
  return { units: inOrder(plans, done), map, settled: true };
}

function inOrder(plans: readonly UnitPlan[], done: ReadonlyMap<string, SettledUnit>): SettledUnit[] {
  return plans.flatMap(({ key }) => done.get(key) ?? []);
}
