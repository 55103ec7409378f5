using System.CommandLine;
using VRLab.Core;
using VRLab.Stream;
using VRLab.Stream.Sealing;

namespace VRLab.Cli;

/// <summary><c>vrlab seal FILE</c>: signs a recording or a result.</summary>
internal static class SealVerb
{
    private const string Details = """
        Writes FILE.seal beside each FILE: the hashes of its blocks, chained and signed (ECDSA P-256 over SHA-256). FILE itself stays as it
        is. A folder stands for its session.vrs, report.json and report.html. 'vrlab verify' says later whether and where anything changed.
        Keep the key where learners cannot read it; hand out KEY.pub for verifying.

        Examples:
          vrlab seal out/pump-lockout-20260301-091500 --key school.pem --new-key
          vrlab seal session.vrs --key school.pem
        """;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "The files, or the folder of a session.", Arity = ArgumentArity.OneOrMore };
        var key = new Option<string>("--key") { Description = "The file with the private key (PEM).", HelpName = "KEY", Required = true };
        var newKey = new Option<bool>("--new-key") { Description = "Make the key first; KEY.pub holds its public part." };
        Verb.RefuseOptionAs(files);
        var verb = new Verb("seal", "Sign a recording or a result, so that a change shows.", Details) { files, key, newKey };
        verb.SetAction(parsed =>
        {
            string[] paths = [.. parsed.GetRequiredValue(files).SelectMany(SealedFiles.ToSeal)];
            using SealKey sealKey = parsed.GetValue(newKey) ? SealKey.Create(parsed.GetRequiredValue(key)) : SealKey.Read(parsed.GetRequiredValue(key));
            foreach (string path in paths)
            {
                parsed.InvocationConfiguration.Output.WriteLine(Sealer.Seal(path, sealKey, TimeProvider.System));
            }

            parsed.InvocationConfiguration.Output.WriteLine($"key {sealKey.Fingerprint}");
            return (int)ExitCode.Done;
        });
        return verb;
    }
}
