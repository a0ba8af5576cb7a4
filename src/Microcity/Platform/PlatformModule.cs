using System.CommandLine;

namespace Microcity.Platform;

/// <summary>What the platform itself hands to the program.</summary>
public sealed class PlatformModule : Module
{
    public override string Name => "platform";

    public override IEnumerable<Command> Verbs(Installation installation) => [ServeVerb.Serve(installation), ServeVerb.Demo(installation)];
}
