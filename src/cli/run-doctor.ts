import type { MachineFacts } from "../host/describe-machine.js";
import { exitCode } from "./exit-code.js";
import { formatMachine } from "./format-machine.js";
import type { World } from "./world.js";

/** `studybook doctor` as typed. */
export interface DoctorArguments {
  readonly browser?: string;
  readonly json: boolean;
}

/** Shows what the machine has and returns the exit code: that for the environment when a build could not run. */
export async function runDoctor(world: World, args: DoctorArguments): Promise<number> {
  const facts = await world.describeMachine(args.browser);
  const canBuild = facts.node.isSupported && facts.browsers.some(({ isUsed }) => isUsed) && facts.fonts.every(({ version }) => version !== undefined);
  world.stdout.write(args.json ? `${JSON.stringify({ command: "doctor", ok: canBuild, ...toJson(facts) })}\n` : `${formatMachine(facts, canBuild).join("\n")}\n`);
  return canBuild ? exitCode.clean : exitCode.environment;
}

/** What is missing is null, not left out. */
function toJson(facts: MachineFacts): object {
  return {
    ...facts,
    browsers: facts.browsers.map(({ version = null, reason = null, ...rest }) => ({ ...rest, version, reason })),
    fonts: facts.fonts.map(({ name, version = null }) => ({ name, version })),
    python: facts.python ?? null,
  };
}
