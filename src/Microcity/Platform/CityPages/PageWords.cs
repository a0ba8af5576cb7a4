namespace Microcity.Platform;

/// <summary>How pages and their fields are called.</summary>
public static class PageWords
{
    public static string Kind(PageKind kind) => kind switch
    {
        PageKind.FrontPage => "platform.page-kind.front",
        PageKind.LivingHere => "platform.page-kind.living-here",
        PageKind.Story => "platform.page-kind.story",
        _ => "platform.page-kind.news",
    };

    public static string Heading(PageKind kind) => kind switch
    {
        PageKind.FrontPage => "platform.page-kind.fronts",
        PageKind.LivingHere => "platform.page-kind.living-here",
        PageKind.Story => "platform.page-kind.stories",
        _ => "platform.page-kind.news-all",
    };

    public static string Language(string language) => language == "lv" ? "platform.language.lv" : "platform.language.en";

    /// <summary>Which languages a page is missing in is said in the reader's.</summary>
    public static string OnlyIn(string language) => language == "lv" ? "platform.page.only-lv" : "platform.page.only-en";

    /// <summary>For the office: the language that is missing.</summary>
    public static string OnlyMissing(string language) => language == "lv" ? "platform.pages.missing-lv" : "platform.pages.missing-en";

    public static string TitleKey(string language) => language == "lv" ? "platform.field.page-title-lv" : "platform.field.page-title-en";

    public static string LeadKey(string language) => language == "lv" ? "platform.field.page-lead-lv" : "platform.field.page-lead-en";

    public static string TextKey(string language) => language == "lv" ? "platform.field.page-text-lv" : "platform.field.page-text-en";
}
