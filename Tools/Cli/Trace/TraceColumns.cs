using VRLab.Core;

namespace VRLab.Cli;

/// <summary>Reads <c>--columns learner=NAME,skill=NAME</c>.</summary>
internal static class TraceColumns
{
    private static readonly string[] Roles = ["learner", "skill", "correct", "item", "answer"];

    public static IReadOnlyDictionary<string, string> Parse(string? text)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string role = equals > 0 ? part[..equals] : part;
            if (equals <= 0 || !Roles.Contains(role))
            {
                throw ProblemException.BadInput($"--columns: '{part}' names no column.", $"Give ROLE=NAME with the roles {string.Join(", ", Roles)}.");
            }

            columns[role] = part[(equals + 1)..];
        }

        return columns;
    }
}
