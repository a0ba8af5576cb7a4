using System.Globalization;
using System.Text;

namespace Microcity.Platform;

/// <summary>Every column that says something of a person, as Markdown, from the marks on the classes themselves.</summary>
public static class PersonalSheet
{
    private const string Head =
        """
        # Personal data

        Written by `./microcity personal-data` from the program itself; a test fails when this file is out of date. Each city shows the same
        in plain words, in its languages, on its page `/privacy`.

        """;

    /// <param name="say">In English.</param>
    public static string Write(IReadOnlyList<PersonalColumn> columns, Say say)
    {
        var sheet = new StringBuilder(Head);
        foreach (var module in columns.GroupBy(c => c.Row.Namespace!.Split('.')[1]))
        {
            sheet.Append(CultureInfo.InvariantCulture, $"\n## {module.Key}\n\n| Row | Columns | What it is | What for | How long | In the copy | When erased |\n|---|---|---|---|---|---|---|\n");
            foreach (var alike in module.GroupBy(c => (c.Row, c.Says.What, c.Says.Purpose, c.Says.Keep, c.Says.Export, c.Says.Erase)))
            {
                var says = alike.First().Says;
                var names = string.Join(", ", alike.Select(c => $"`{c.Name}`"));
                sheet.Append(CultureInfo.InvariantCulture, $"| {alike.Key.Row.Name} | {names} | {say[says.What]} | {say[says.Purpose]} | {say[says.Keep]} | {say[CopyKey(says)]} | {say[EraseKey(says)]} |\n");
            }
        }
        return sheet.ToString();
    }

    public static string CopyKey(PersonalAttribute says) => says.Export ? "platform.privacy.in-copy" : "platform.privacy.not-in-copy";

    public static string EraseKey(PersonalAttribute says) => says.Erase switch
    {
        OnErasure.Unlinked => "platform.privacy.unlinked",
        _ => "platform.privacy.removed",
    };
}
