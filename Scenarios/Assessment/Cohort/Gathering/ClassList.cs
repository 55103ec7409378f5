using System.Text;
using VRLab.Assessment.Tables;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>Where a learner belongs.</summary>
/// <param name="Group">What fairness is looked at across; empty where it is not known.</param>
public readonly record struct ClassMember(string Class, string Group);

/// <summary>
/// Which class and group each learner belongs to: a table with the columns learner, class, group (the last one may be missing), with or
/// without a header that names them. Whoever is not in it is in the class without a name.
/// </summary>
public sealed class ClassList
{
    private const int MostLearners = 200_000;
    private readonly Dictionary<LearnerKey, ClassMember> _members;

    private ClassList(Dictionary<LearnerKey, ClassMember> members) => _members = members;

    public static ClassList None { get; } = new([]);

    public ClassMember Of(LearnerKey learner) => _members.GetValueOrDefault(learner, new ClassMember("", ""));

    /// <exception cref="ProblemException">The table cannot be read, a row is too short, or a learner is there twice.</exception>
    public static ClassList Read(string path)
    {
        using DelimitedReader reader = DelimitedReader.Open(path);
        var members = new Dictionary<LearnerKey, ClassMember>();
        int[] columns = [0, 1, 2];
        for (bool isFirst = true; reader.Read(); isFirst = false)
        {
            if (isFirst && HeaderOf(reader.Fields) is { } named)
            {
                columns = named;
                continue;
            }

            Add(reader, columns, members);
        }

        return new ClassList(members);
    }

    private static int[]? HeaderOf(IReadOnlyList<string> fields)
    {
        string[] names = [.. fields.Select(field => field.ToLowerInvariant())];
        int learner = Array.IndexOf(names, "learner");
        return learner < 0 ? null : [learner, Array.IndexOf(names, "class"), Array.IndexOf(names, "group")];
    }

    private static void Add(DelimitedReader reader, int[] columns, Dictionary<LearnerKey, ClassMember> members)
    {
        LearnerKey learner = LearnerKey.From(FieldOf(reader, columns[0]));
        if (learner.Name.Length == 0)
        {
            throw reader.Problem("there is no learner in this row");
        }

        if (members.Count >= MostLearners)
        {
            throw reader.Problem($"there are more than {MostLearners} learners", "Give a table of those whose sessions are in the folder.");
        }

        var member = new ClassMember(FieldOf(reader, columns[1]).Normalize(NormalizationForm.FormC), FieldOf(reader, columns[2]).Normalize(NormalizationForm.FormC));
        if (!members.TryAdd(learner, member))
        {
            throw reader.Problem($"the learner '{learner.Name}' is there twice", "Keep one row for each learner.");
        }
    }

    private static string FieldOf(DelimitedReader reader, int column) => column >= 0 && column < reader.Fields.Count ? reader.Fields[column].Trim() : "";
}
