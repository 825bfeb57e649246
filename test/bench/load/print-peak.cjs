/* Required into a process: prints the most memory that it held, in MB, as the last line of its errors. */
process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS / 1024}\n`));
