using System.Globalization;
using System.Text;

namespace Microcity.Platform;

/// <summary>The map of operations as Markdown: how a script signs in, then every operation.</summary>
public static class OperationSheet
{
    public static string Write(IReadOnlyList<Operation> operations, Say say)
    {
        using var head = new StreamReader(typeof(OperationSheet).Assembly.GetManifestResourceStream("api-head.md")!);
        var sheet = new StringBuilder(head.ReadToEnd());
        Table(sheet, "JSON operations", operations.Where(o => o.Json), say);
        Table(sheet, "Pages and forms", operations.Where(o => !o.Json), say);
        return sheet.ToString();
    }

    /// <summary>Who may, in words.</summary>
    public static string Who(Operation operation, Say say) => operation switch
    {
        { Permission: null } => say["platform.api.everybody"],
        { Permission: NeedsAttribute.SignedIn } => say["platform.api.signed-in"],
        { Permission: NeedsAttribute.Password } => say["platform.api.password-shown"],
        _ => string.Join(", ", operation.Roles.Select(r => RoleNames.Say(say, r))),
    } + (operation.Fresh ? ", " + say["platform.api.fresh"] : "");

    private static void Table(StringBuilder sheet, string title, IEnumerable<Operation> operations, Say say)
    {
        sheet.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Name | Address | Who | Body | Done | Refused |\n|---|---|---|---|---|---|\n");
        foreach (var operation in operations)
        {
            var name = operation.Says.TextKey is { } key ? $"**{operation.Name}** {say[key]}" : operation.Name;
            var match = operation.Says.Version is { } version ? $", `If-Match: \"{version}\"`" : "";
            var body = operation.Says switch { { Body: { } sample } => $"`{sample}`", { OnlyWith: { } given } => $"only with {given}", _ => "" };
            sheet.Append(CultureInfo.InvariantCulture,
                $"| {name} | `{operation.Method} {operation.SampleAddress}`{match} | {Who(operation, say)} | {body} | {operation.Success} | {string.Join(", ", operation.Says.Refuses)} |\n");
        }
    }
}
