using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using VRLab.Core;
using VRLab.Stream.Sealing;

namespace VRLab.Cli;

/// <summary><c>vrlab verify FILE</c>: says whether a sealed file is as it was, and where it is not.</summary>
internal static class VerifyVerb
{
    private const string Details = """
        Compares each FILE with its seal (FILE.seal) and says what was altered and where: block, byte and second of the session. A folder
        stands for its sealed session.vrs, report.json and report.html. Without --key any key will do, and its fingerprint is told; with
        --key (the private or the public file) the seal must be made with that key.
        Ends with 0 when everything is as it was sealed (under a new name too) and with 1 when it is not.

        Examples:
          vrlab verify out/pump-lockout-20260301-091500 --key school.pem.pub
          vrlab verify session.vrs --json
        """;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "The files, or the folder of a session.", Arity = ArgumentArity.OneOrMore };
        var key = new Option<string?>("--key") { Description = "The key that must have sealed (PEM, private or public).", HelpName = "KEY" };
        var seal = new Option<string?>("--seal") { Description = "The seal, where it is not beside the file.", HelpName = "SEAL" };
        var json = new Option<bool>("--json") { Description = "Print the verdicts as JSON, and nothing else." };
        Verb.RefuseOptionAs(files);
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("verify", "Say whether a sealed file is as it was, and what was altered where.", Details) { files, key, seal, json, language };
        verb.SetAction(parsed =>
        {
            byte[]? expected = parsed.GetValue(key) is { } path ? PublicKeyIn(path) : null;
            SealVerdict[] verdicts = [.. parsed.GetRequiredValue(files).SelectMany(SealedFiles.ToVerify)
                .Select(file => SealVerifier.Verify(file, parsed.GetValue(seal), expected))];
            TextWriter output = parsed.InvocationConfiguration.Output;
            output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(verdicts, JsonOptions) : Tell(verdicts, parsed.GetLanguage(language)));
            return (int)(verdicts.All(verdict => verdict.IsValid) ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    private static byte[] PublicKeyIn(string path)
    {
        using SealKey key = SealKey.Read(path);
        return key.PublicKey;
    }

    private static string Tell(IEnumerable<SealVerdict> verdicts, Language language) =>
        string.Join(Environment.NewLine, verdicts.SelectMany(verdict => Lines(verdict, language)));

    private static IEnumerable<string> Lines(SealVerdict verdict, Language language)
    {
        string when = FormattableString.Invariant($"{verdict.SealedAt:yyyy-MM-dd HH:mm:ss} UTC");
        LocalizedText head = verdict.IsValid
            ? new($"有效：内容与封存时一致（{verdict.BlockCount} 段，{when}）。", $"valid: as it was sealed ({verdict.BlockCount} pieces, {when}).")
            : new("无效：与封存时不一致。", "NOT valid: it is not what was sealed.");
        LocalizedText key = verdict.IsKeyExpected
            ? new("密钥", "key")
            : new("密钥（未核对，可用 --key）", "key (not checked; --key does)");
        yield return $"{verdict.Path}: {head.In(language)}";
        foreach (SealFinding finding in verdict.Findings)
        {
            yield return $"  {finding.Text.In(language)}";
        }

        yield return $"  {key.In(language)} {verdict.Fingerprint}";
    }
}
