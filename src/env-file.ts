/** Adds to the environment what a file `.env` in the working folder says, if there is one; what is set already counts more. */
export function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
