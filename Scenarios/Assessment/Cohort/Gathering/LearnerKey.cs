using System.Security.Cryptography;
using System.Text;

namespace VRLab.Assessment.Cohort;

/// <summary>A learner as recordings know them: by the name with which they joined. Two learners of one name are one here.</summary>
/// <param name="Name">Trimmed and composed (Unicode NFC).</param>
public readonly record struct LearnerKey(string Name)
{
    private const int IdBytes = 5;

    /// <summary>The same in every report, and no name: the first ten hexadecimal digits of the SHA-256 of the name.</summary>
    public string Id => IdOf(Name);

    public static LearnerKey From(string? name) => new((name ?? "").Trim().Normalize(NormalizationForm.FormC));

    internal static string IdOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, IdBytes));
}
