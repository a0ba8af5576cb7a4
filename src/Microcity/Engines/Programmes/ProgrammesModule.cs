using System.CommandLine;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Programmes and their calls.</summary>
public sealed class ProgrammesModule : Module
{
    public override string Name => "programmes";

    public override IEnumerable<Command> Verbs(Installation installation) => [AllocationVerb.Of(), RankingVerb.Of()];
}
