using NewsSearch.Cli;

using var signals = new StopSignals();
using var shell = Shell.OfProcess();
return await CommandLine.RunAsync(args, shell, signals.Token);
