using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace VRLab.Cli;

/// <summary>A verb of the program: one line for the list of verbs, and details with examples for its own help.</summary>
internal sealed class Verb(string name, string summary, string details) : Command(name, summary)
{
    public string Details { get; } = details;

    /// <summary>Lets help print a verb's details after its options.</summary>
    public static void ExtendHelp(RootCommand root)
    {
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new VerbHelp((HelpAction)help.Action!);
        }
    }

    /// <summary>Refuses a misspelled option that would otherwise be taken for the argument.</summary>
    public static void RefuseOptionAs(Argument argument) => argument.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: ['-', '-', ..] value }, ..])
        {
            result.AddError($"There is no option '{value}'.");
        }
    });

    private sealed class VerbHelp(HelpAction standard) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            int code = standard.Invoke(parseResult);
            if (parseResult.CommandResult.Command is Verb verb)
            {
                parseResult.InvocationConfiguration.Output.WriteLine(verb.Details);
            }

            return code;
        }
    }
}
