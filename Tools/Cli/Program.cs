using VRLab.Cli;

return CommandTree.Run(args, Console.Out, Console.Error);
