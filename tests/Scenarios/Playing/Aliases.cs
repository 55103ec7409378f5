global using VRLab.Checking;
global using FakeWorld = VRLab.Checking.RulesWorld;
global using Player = VRLab.Checking.RulesLearner;
