using System.IO.Compression;
using System.Text;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>An official download of a few concepts, with the files a test changes before it is packed.</summary>
internal sealed class SmallEsco(string version = "9.9.1")
{
    public const string Home = "http://data.europa.eu/esco/";

    public Dictionary<string, string> English { get; } = new()
    {
        ["skills_en.csv"] =
            "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description\n" +
            $"KnowledgeSkillCompetence,{Home}skill/a,skill/competence,cross-sector,weld metal,\"welding\njoin metal\",,released,Joining metal.\n" +
            $"KnowledgeSkillCompetence,{Home}skill/b,knowledge,sector-specific,welding techniques,,,released,How to weld.\n" +
            $"KnowledgeSkillCompetence,{Home}skill/c,skill/competence,cross-sector,weld aluminium,,,released,\"Joining; light\r\nmetal.\"\n" +
            $"KnowledgeSkillCompetence,{Home}skill/d,skill/competence,transversal,speak Latvian,,,released,Talk.\n",
        ["occupations_en.csv"] =
            "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description,code\n" +
            $"Occupation,{Home}occupation/o,7212,welder,metal welder,released,Welds.,7212.1\n",
        ["skillGroups_en.csv"] = $"conceptType,conceptUri,preferredLabel,altLabels,status,description,code\nSkillGroup,{Home}skill/g,working with metal,,released,,S7\n",
        ["ISCOGroups_en.csv"] = $"conceptType,conceptUri,code,preferredLabel,status,altLabels,description\nISCOGroup,{Home}isco/C7212,7212,Welders,released,,\n",
        ["languageSkillsCollection_en.csv"] = $"conceptType,conceptUri\nKnowledgeSkillCompetence,{Home}skill/d\n",
    };

    public Dictionary<string, string> Relations { get; } = new()
    {
        ["occupationSkillRelations.csv"] =
            "occupationUri,relationType,skillType,skillUri\n" +
            $"{Home}occupation/o,essential,skill/competence,{Home}skill/a\n{Home}occupation/o,essential,knowledge,{Home}skill/b\n{Home}occupation/o,optional,skill/competence,{Home}skill/c\n",
        ["skillSkillRelations.csv"] = $"originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n{Home}skill/a,x,optional,y,{Home}skill/b\n",
        ["broaderRelationsOccPillar.csv"] = $"conceptType,conceptUri,broaderType,broaderUri\nOccupation,{Home}occupation/o,ISCOGroup,{Home}isco/C7212\n",
        ["broaderRelationsSkillPillar.csv"] =
            $"conceptType,conceptUri,broaderType,broaderUri\nx,{Home}skill/a,SkillGroup,{Home}skill/g\nx,{Home}skill/c,y,{Home}skill/a\nx,{Home}skill/b,SkillGroup,{Home}skill/g\n",
    };

    public IReadOnlyList<EscoSource> Sources =>
    [
        Source($"ESCO dataset - v{version} - classification - en - csv.zip", Zip(English)),
        Source($"ESCO dataset - v{version} - classification -  - csv.zip", Zip(Relations)),
    ];

    public static EscoSource Source(string name, byte[] bytes) => new(name, bytes.Length, () => new MemoryStream(bytes));

    public static byte[] Zip(IEnumerable<KeyValuePair<string, string>> files)
    {
        var into = new MemoryStream();
        using (var zip = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return into.ToArray();
    }
}
