using System.CommandLine;
using System.CommandLine.Invocation;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>The program's verbs, and how their ends become exit codes.</summary>
internal static class CommandTree
{
    private const string About = """
        VRLab puts a learner into a training drill and tells afterwards, with evidence, how it went.

        Everything that happens in a session is recorded; a recording can be scored and run again at any time.
        'vrlab VERB --help' tells more about a verb, with examples.

        Exit codes: 0 done; 1 the drill was failed or a check did not hold; 2 wrong usage or bad input; 3 this machine
        lacks something (the message says what to do).
        """;

    public static RootCommand Create()
    {
        var root = new RootCommand(About)
        {
            RunVerb.Create(), ReplayVerb.Create(), EvaluateVerb.Create(), ScenariosVerb.Create(), CheckVerb.Create(), RehearseVerb.Create(), DoctorVerb.Create(),
            ShotVerb.Create(), AssetsVerb.Create(), BenchVerb.Create(),
            MotionVerb.Create(), TraceVerb.Create(), ConformanceVerb.Create(),
            SealVerb.Create(), VerifyVerb.Create(), ExpertVerb.Create(), ReportVerb.Create(),
        };
        Verb.ExtendHelp(root);
        return root;
    }

    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        ParseResult parsed = Create().Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            return RefuseUsage(parsed, errors);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors });
        }
        catch (ProblemException problem)
        {
            return Explain(problem, errors);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Explain(ProblemException.EnvironmentLacking(
                $"A file cannot be read or written: {error.Message}", "Make room on the disk and see to its permissions, or choose another folder with --out DIR.", error), errors);
        }
    }

    private static int RefuseUsage(ParseResult parsed, TextWriter errors)
    {
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            errors.WriteLine($"vrlab: {message}");
        }

        string verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        errors.WriteLine($"See 'vrlab{verb} --help'.");
        return (int)ExitCode.BadInput;
    }

    private static int Explain(ProblemException problem, TextWriter errors)
    {
        errors.WriteLine($"vrlab: {problem.Problem}");
        if (problem.Remedy.Length > 0)
        {
            errors.WriteLine($"       {problem.Remedy}");
        }

        return (int)problem.Code;
    }
}
