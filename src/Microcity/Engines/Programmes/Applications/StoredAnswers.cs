using System.Text.Json.Nodes;

namespace Microcity.Programmes;

/// <summary>The answers of an application as they were kept.</summary>
internal static class StoredAnswers
{
    /// <summary>All, also those to questions that are hidden just now. What a newer form no longer knows is left out.</summary>
    public static Answers All(Application application, FormDocument form)
    {
        if (application.Answers is not { } text)
            return Answers.None;
        var document = JsonNode.Parse(text)!.AsObject();
        foreach (var key in document.Select(p => p.Key).Where(k => form.Field(k) is null).ToList())
            document.Remove(key);
        return ReadAnswers.Of(form, document) is { Done: true } read ? read.Value : throw new InvalidOperationException($"The answers of {application.Ticket} do not fit their form.");
    }

    /// <summary>Those to questions that are shown (F1).</summary>
    public static Answers Read(Application application, FormDocument form) => All(application, form).Shown(form);
}
