using System.Globalization;
using NewsSearch.FaultHost;

// A process that tests start in order to kill it: "write FOLDER FIRST" or "race".
switch (args)
{
    case ["write", var folder, var first]:
        await Writing.GoOn(folder, int.Parse(first, CultureInfo.InvariantCulture));
        return 0;
    case ["race"]:
        await Racing.Run();
        return 0;
    default:
        return 64;
}
