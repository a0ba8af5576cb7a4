using Microcity.FaultTests;
using Xunit.Runner.InProc.SystemConsole;

// Started with "host" it is a program to be killed, with one thing broken; else it is the suite.
return args is ["host", var broken, var folder, var port]
    ? await BrokenHost.Run(broken, folder, int.Parse(port, null))
    : await ConsoleRunner.Run(args);
