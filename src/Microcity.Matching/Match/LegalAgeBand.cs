namespace Microcity.Matching;

/// <summary>The age bands that labour law knows. They decide what a person may do, never how well it fits.</summary>
public enum LegalAgeBand
{
    Under13,
    From13To14,
    From15To17,
    Adult,
}
