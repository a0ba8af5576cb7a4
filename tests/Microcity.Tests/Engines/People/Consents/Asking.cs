using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>A module that asks for two agreements.</summary>
internal sealed class Asking : Module
{
    public static Installation With => new([.. House.Modules.Modules, new Asking()]);

    public override string Name => "test";

    public override IEnumerable<ConsentPurpose> Consents =>
        [new("test.one", "people.rights.title", "people.rights.lead") { ShownOutside = true }, new("test.two", "people.rights.copy", "people.rights.copy-help")];
}
