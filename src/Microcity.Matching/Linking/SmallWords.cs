namespace Microcity.Matching;

/// <summary>Words that carry no skill by themselves, folded; they are passed over in texts and labels alike.</summary>
public static class SmallWords
{
    private static readonly HashSet<string> English =
    [
        "a", "able", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but", "by", "can", "could", "d", "did", "do",
        "does", "during", "etc", "every", "for", "from", "good", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "ll", "m",
        "me", "more", "most", "my", "no", "not", "of", "on", "or", "our", "per", "re", "s", "she", "so", "some", "such", "t", "than", "that", "the", "their",
        "them", "there", "these", "they", "this", "those", "to", "too", "up", "ve", "very", "was", "we", "well", "were", "what", "when", "where", "which", "while",
        "who", "will", "with", "within", "without", "would", "you", "your",
    ];

    private static readonly HashSet<string> Latvian =
    [
        "ar", "ari", "bet", "bez", "bija", "biju", "bijis", "bijusi", "but", "caur", "cik", "daudz", "dazi", "dazas", "dazadas", "dazadi", "dazadus", "dazadu",
        "es", "esam", "esmu", "gan", "ir", "iznemot", "ja", "jau", "jo", "jus", "ka", "kad", "kas", "katru", "ko", "kur", "kura", "kuras", "kuri", "labi", "lai", "lidz",
        "loti", "maku", "man", "mani", "mans", "mes", "mums", "ne", "nav", "no", "pa", "par", "parasti", "pat", "pec", "pie", "pirms", "proti", "protu", "prot", "savas",
        "savu", "savus", "sev", "sevi", "si", "sis", "so", "ta", "tas", "tie", "tikai", "to", "tos", "tu", "un", "uz", "vai", "vairak", "varu", "var", "vel", "ves",
        "vien", "vina", "vini", "vins", "visu", "visus", "visas", "zem", "zinu",
    ];

    public static bool Contains(ReadOnlySpan<char> folded, string language) => language switch
    {
        "en" => English.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded),
        "lv" => Latvian.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded),
        _ => false,
    };
}
