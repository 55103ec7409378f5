using System.CommandLine;

namespace VRLab.Cli;

/// <summary><c>--encoding</c> of the verbs that read tables.</summary>
internal static class EncodingOption
{
    public static Option<string?> Create() =>
        new("--encoding") { Description = "The encoding of a table, such as gb18030; found out where it is not given.", HelpName = "NAME" };
}
