namespace VRLab.Core;

/// <summary>What the program tells the shell (see <c>vrlab --help</c>).</summary>
public enum ExitCode
{
    Done = 0,

    /// <summary>The drill was failed, or a check did not hold.</summary>
    Failed = 1,

    /// <summary>Wrong usage or bad input.</summary>
    BadInput = 2,

    /// <summary>The environment lacks something.</summary>
    EnvironmentLacking = 3,
}

/// <summary>
/// A problem that a person can solve: what is wrong, where, and what to do. The program prints it without a stack trace
/// and ends with <see cref="Code"/>.
/// </summary>
public sealed class ProblemException : Exception
{
    public ProblemException(ExitCode code, string problem, string remedy, Exception? innerException = null)
        : base($"{problem} {remedy}".TrimEnd(), innerException)
    {
        Code = code;
        Problem = problem;
        Remedy = remedy;
    }

    public ExitCode Code { get; }

    /// <summary>What is wrong, naming the place (file, line and column, object, argument).</summary>
    public string Problem { get; }

    /// <summary>What to do about it, in one line.</summary>
    public string Remedy { get; }

    public static ProblemException BadInput(string problem, string remedy, Exception? innerException = null) =>
        new(ExitCode.BadInput, problem, remedy, innerException);

    public static ProblemException EnvironmentLacking(string problem, string remedy, Exception? innerException = null) =>
        new(ExitCode.EnvironmentLacking, problem, remedy, innerException);
}
