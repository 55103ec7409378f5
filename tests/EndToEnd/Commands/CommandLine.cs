using VRLab.Cli;
using VRLab.Core;

namespace VRLab.EndToEnd.Tests.Commands;

/// <summary>Runs the program's verbs in this process and keeps what they say.</summary>
internal sealed record CommandLine(ExitCode Code, string Output, string Errors)
{
    public static CommandLine Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = CommandTree.Run(arguments, output, errors);
        return new CommandLine((ExitCode)code, output.ToString(), errors.ToString());
    }
}
