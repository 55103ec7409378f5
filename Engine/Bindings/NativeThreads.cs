using System.Runtime.InteropServices;

namespace VRLab.Bindings;

/// <summary>What .NET leaves out about threads.</summary>
public static partial class NativeThreads
{
    private const int PriorityOfProcess = 0;
    private const int NiceForBackground = 15;

    /// <summary>
    /// Lets the calling thread run only with what others leave. On Linux the priority of .NET has no effect: niceness belongs to the single thread
    /// there (setpriority(2), "C library/kernel differences"). Where the system refuses, the thread runs like any other.
    /// </summary>
    public static void StepBack()
    {
        Thread.CurrentThread.Priority = ThreadPriority.Lowest;
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(PriorityOfProcess, 0, NiceForBackground);
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    private static partial int SetPriority(int which, uint who, int niceness);
}
